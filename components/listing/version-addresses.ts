interface App {
  readonly org: string;
  readonly name: string;
}

/** Where every version is listed with its notes. */
export function versionsAddress({ org, name }: App): string {
  return `/listings/${org}/${name}/versions`;
}

/** Where two versions are chosen to be compared. */
export function compareAddress({ org, name }: App): string {
  return `/listings/${org}/${name}/compare`;
}

export function comparisonAddress(app: App, from: string, to: string): string {
  return `${compareAddress(app)}/${from}...${to}`;
}
