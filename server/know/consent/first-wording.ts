import { newId, type Tx } from "../../platform/db/index.ts";

/** The words beside the channels of the preference page: who ticks one agrees to them. */
export const pageWording = "Preference page";

const texts = {
  en: "By ticking a way you agree that we may use it to tell you about what we do and offer. You can take that back here at any time.",
  de: "Mit dem Ankreuzen eines Weges stimmen Sie zu, dass wir Ihnen darüber von unserem Angebot berichten. Das können Sie hier jederzeit zurücknehmen.",
  fr: "En cochant une voie, vous acceptez que nous l'utilisions pour vous parler de ce que nous faisons et proposons. Vous pouvez revenir là-dessus ici à tout moment.",
  es: "Al marcar una vía, usted acepta que la usemos para hablarle de lo que hacemos y ofrecemos. Puede retirarlo aquí en cualquier momento.",
  it: "Spuntando una via, Lei acconsente a che la usiamo per parlarLe di ciò che facciamo e offriamo. Può ritirarlo qui in qualsiasi momento.",
  nl: "Door een weg aan te vinken stemt u ermee in dat wij u daarlangs vertellen over wat wij doen en aanbieden. Dat kunt u hier altijd terugnemen.",
};

/** The wording a workspace begins with; where there ever was one of that name, nothing happens. */
export async function createFirstWording(tx: Tx): Promise<void> {
  await tx.query(
    `with made as (
       insert into consent_wordings (workspace_id, id, name, created_at)
       select $1, $2, $3, $4 where not exists (select from consent_wordings w where w.workspace_id = $1 and w.name = $3) returning id)
     insert into consent_wording_versions (workspace_id, id, wording_id, version, texts, created_at)
     select $1, $5, made.id, 1, $6, $4 from made`,
    [tx.workspace, newId(), pageWording, tx.ctx.clock.now(), newId(), JSON.stringify(texts)],
  );
}

/** The newest words beside the channels, in a language; undefined where the workspace has none. */
export async function readPageWording(tx: Tx, language: string): Promise<{ id: string; text: string } | undefined> {
  const row = await tx.one<{ id: string; texts: Record<string, string> }>(
    `select v.id, v.texts from consent_wordings w
     join consent_wording_versions v on v.workspace_id = $1 and v.wording_id = w.id
     where w.workspace_id = $1 and w.name = $2 and w.removed_at is null order by v.version desc limit 1`,
    [tx.workspace, pageWording],
  );
  const text = row && (row.texts[language] ?? row.texts["en"] ?? Object.values(row.texts)[0]);
  return row && text ? { id: row.id, text } : undefined;
}
