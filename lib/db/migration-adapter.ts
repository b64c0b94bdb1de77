import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

const { CHAR, TEXT } = pg.types.builtins;

/** Prisma's adapter, mended in the two places where the schema engine asks more than queries do. */
export class MigrationAdapter extends PrismaPg {
  readonly #opened: Adapter[] = [];

  override async connect(): Promise<Adapter> {
    const adapter = mended(await super.connect());
    this.#opened.push(adapter);
    return adapter;
  }

  override async connectToShadowDb(): Promise<Adapter> {
    return mended(await super.connectToShadowDb());
  }

  /** The engine itself closes only the shadow database's connections. */
  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }
}

function mended(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  const queryRaw = adapter.queryRaw.bind(adapter);
  const charColumns = new WeakMap<unknown[], number[]>();

  // The adapter refuses columns of type "char", which the engine meets when it describes the
  // catalog: they pass it as text, and the engine is told what they were.
  Object.assign(pool, {
    query: async (config: pg.QueryConfig) => {
      const { fields, rows, rowCount } = await query(config);
      const isChar = fields.map((field) => field.dataTypeID === CHAR);
      charColumns.set(
        rows,
        [...isChar.keys()].filter((column) => isChar[column]),
      );
      const passing = fields.map((field, column) =>
        isChar[column] ? { ...field, dataTypeID: TEXT } : field,
      );
      return { fields: passing, rows, rowCount };
    },
  });
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question);
    for (const column of charColumns.get(answer.rows) ?? []) {
      answer.columnTypes[column] = ColumnTypeEnum.Character;
    }
    return answer;
  };

  // The adapter's own splits at every semicolon, which cuts function bodies apart. PostgreSQL takes
  // the script whole and runs it as one transaction, so a migration that fails changes nothing.
  adapter.executeScript = async (script) => {
    await query(script).catch(({ code, severity, message, detail, column, hint }) => {
      throw new DriverAdapterError({
        kind: "postgres",
        code,
        severity,
        message,
        detail,
        column,
        hint,
      });
    });
  };
  return adapter;
}
