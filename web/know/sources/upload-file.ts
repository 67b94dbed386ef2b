import { api, type Schemas, unwrap } from "../../app/api/client.ts";

/** One part; a lost connection costs no more than this. */
const partBytes = 8 * 1024 * 1024;
const tries = 4;
const pauseMs = 1500;

/** Sends a file in parts and goes on where a lost connection left it. `onShare` hears how far it is, 0 to 1. */
export async function uploadFile(file: File, onShare: (share: number) => void): Promise<Schemas["Upload"]> {
  let upload = unwrap(await api.POST("/api/v1/uploads", { body: { name: file.name, bytes: file.size } }));
  for (let failed = 0; upload.received < file.size; ) {
    try {
      upload = await sendPart(upload, file);
      failed = 0;
      onShare(upload.received / file.size);
    } catch (error) {
      if (++failed >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * failed));
      upload = unwrap(await api.GET("/api/v1/uploads/{id}", { params: { path: { id: upload.id } } }));
    }
  }
  onShare(1);
  return upload;
}

async function sendPart(upload: Schemas["Upload"], file: File): Promise<Schemas["Upload"]> {
  const part = file.slice(upload.received, upload.received + partBytes);
  const result = await api.PUT("/api/v1/uploads/{id}/parts/{offset}", {
    params: { path: { id: upload.id, offset: upload.received } },
    headers: { "content-type": "application/octet-stream" },
    body: part as never,
    bodySerializer: (body: unknown) => body as Blob,
  } as never);
  return unwrap(result as { data?: Schemas["Upload"]; error?: unknown; response: Response });
}
