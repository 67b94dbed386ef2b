import { Button, Modal, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { sayFault } from "../../app/undo.tsx";
import classes from "./letters.module.css";

type Ask = Schemas["LetterProofAsk"];

/** One letter as the printer would make it. */
export function LetterProof({ template, recipient, item }: Ask) {
  const { t } = useTranslation();
  const proof = useMutation({
    mutationFn: async () =>
      unwrap(
        await api.POST("/api/v1/letter-proofs", {
          body: { template, ...(recipient ? { recipient } : {}), ...(item ? { item } : {}) },
        }),
      ),
    onError: sayFault,
  });
  return (
    <>
      <Button variant="default" loading={proof.isPending} onClick={() => proof.mutate()}>
        {t("letters.proof.look")}
      </Button>
      {proof.data && (
        <Modal.Root opened onClose={proof.reset} size={760} centered>
          <Modal.Overlay />
          <Modal.Content>
            <DialogHead title={t("letters.proof.title", { count: proof.data.pages })} />
            <Modal.Body>
              {proof.data.blanks.length > 0 && (
                <Text size="sm" c="var(--tilth-overdue)" mb={6}>
                  {t("letters.proof.blanks")} {proof.data.blanks.join(", ")}
                </Text>
              )}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part is reached by Tab, so that keys can scroll it */}
              <div className={classes["proof"]} role="region" aria-label={t("letters.proof.page")} tabIndex={0}>
                <img
                  alt={t("letters.proof.alt", { lines: proof.data.lines.join(", ") })}
                  src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(proof.data.svg)}`}
                />
              </div>
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}
