/**
 * What next-auth's handlers at /api/auth take from a browser: a form, with the token against forged
 * requests that they gave before. Each answers with the address to go to.
 */
async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  return fetch(`/api/auth/${path}`, { method: "POST", cache: "no-store", body });
}

/** Whether `proof` opened a session. */
export async function enterBy(
  way: "key" | "passkey",
  proof: Record<string, string>,
): Promise<boolean> {
  try {
    return (await post(`callback/${way}`, proof)).ok;
  } catch {
    return false;
  }
}

/**
 * Leaves for GitHub: to come back signed in at `callbackUrl`, or, as `github-link`, with one more way into
 * the account. False when it cannot.
 */
export async function goToGitHub(
  provider: "github" | "github-link",
  callbackUrl: string,
): Promise<boolean> {
  try {
    const { url } = await (await post(`signin/${provider}`, { callbackUrl })).json();
    location.assign(url);
    return true;
  } catch {
    return false;
  }
}

export async function signOut(): Promise<boolean> {
  try {
    return (await post("signout", { callbackUrl: "/" })).ok;
  } catch {
    return false;
  }
}
