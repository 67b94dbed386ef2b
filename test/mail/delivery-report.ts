/** A report of RFC 3464 about a mail of ours, as a mail server writes it. */
export function deliveryReport({
  to,
  about,
  status,
  action = "failed",
  said = `${status.startsWith("5") ? "550" : "450"} ${status} no`,
  at = new Date(),
}: {
  to: string;
  /** The Message-ID of what comes back, with its brackets; left out, the report names nothing of ours. */
  about?: string;
  status: string;
  action?: "failed" | "delayed";
  said?: string;
  at?: Date;
}): Buffer {
  const id = `${Math.random().toString(36).slice(2)}@mx.example`;
  return Buffer.from(
    [
      "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
      "To: box@summer.example",
      "Subject: Delivery Status Notification",
      `Message-ID: <${id}>`,
      `Date: ${at.toUTCString()}`,
      "Auto-Submitted: auto-replied",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Your message could not be delivered.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example",
      "",
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${said}`,
      ...(about
        ? ["--b", "Content-Type: message/rfc822", "", `Message-ID: ${about}`, `To: ${to}`, "Subject: Plums", "", "x"]
        : []),
      "--b--",
      "",
    ].join("\r\n"),
  );
}
