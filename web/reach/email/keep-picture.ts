import { api, type Schemas, unwrap } from "../../app/api/client.ts";

/** Keeps a picture for mails on this Tilth, and says where mails find it. */
export async function keepPicture(file: File): Promise<Schemas["MailImage"]> {
  return unwrap(
    await api.POST("/api/v1/mail-images", {
      params: { query: { name: file.name } },
      body: file as never,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { "content-type": "application/octet-stream" },
    }),
  );
}
