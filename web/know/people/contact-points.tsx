import { ActionIcon, Button, Menu, Text } from "@mantine/core";
import { IconAddressBook, IconDots, IconMail, IconMapPin, IconPhone, IconWorld } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { act } from "../accounts/index.ts";
import { AddContactPoint } from "./add-contact-point.tsx";
import classes from "./contact-points.module.css";
import { patchPoint, PointFields, shownBy } from "./point-fields.tsx";
import { PointLink, whyNoLink } from "./point-link.tsx";

type Point = Schemas["ShownPoint"];

const icons = { email: IconMail, phone: IconPhone, postal: IconMapPin, social: IconWorld };

/** Where they can be reached, how fresh that is, and whether it may be used. */
export function ContactPoints({
  of,
  id,
  points,
  onHistory,
}: {
  of: "account" | "person";
  id: string;
  points: Point[];
  onHistory: (id: string, name: string) => void;
}) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <ul className={classes.list}>
        {points.map((point) => (
          <OnePoint key={point.id} point={point} onHistory={() => onHistory(point.id, point.value)} />
        ))}
      </ul>
      {adding ? (
        <AddContactPoint of={of} id={id} onDone={() => setAdding(false)} />
      ) : (
        <Button size="compact-xs" variant="default" mt={4} onClick={() => setAdding(true)}>
          {t("people.add-point")}
        </Button>
      )}
    </>
  );
}

function OnePoint({ point, onHistory }: { point: Point; onHistory: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const Icon = icons[point.kind] ?? IconAddressBook;
  const mark = (body: object, says: string): void =>
    void act(t(says, { value: point.value }), shownBy, () => patchPoint(point.id, body, point.revision));
  const remove = (): void =>
    void act(t("people.point-removed", { value: point.value }), shownBy, async () =>
      unwrap(
        await api.DELETE("/api/v1/contact-points/{id}", {
          params: { path: { id: point.id } },
          headers: { "if-match": `"${point.revision}"` },
        }),
      ),
    );
  const why = whyNoLink(point);
  const state = `${t(`people.states.${point.state}`)}${point.state_on ? ` ${format.ago(point.state_on)}` : ""}`;
  return (
    <li className={classes.point}>
      <Icon size={15} stroke={1.7} aria-hidden style={{ marginTop: 3 }} />
      <div style={{ minWidth: 0 }}>
        <PointLink point={point} />
        <Text size="xs" c="dimmed">
          {[point.label, point.preferred && t("people.preferred")].filter(Boolean).join(" · ")}
          {(point.label || point.preferred) && " · "}
          <span
            className={
              point.state === "verified" ? classes.verified : point.state === "dead" ? classes.dead : undefined
            }
          >
            {state}
          </span>
          {why && <span className={classes.dead}> · {t(why)}</span>}
        </Text>
        {editing && <PointFields point={point} onDone={() => setEditing(false)} />}
      </div>
      <PointMenu point={point} mark={mark} onEdit={() => setEditing(true)} onRemove={remove} onHistory={onHistory} />
    </li>
  );
}

interface MenuProps {
  point: Point;
  mark: (body: object, says: string) => void;
  onEdit: () => void;
  onRemove: () => void;
  onHistory: () => void;
}

function PointMenu({ point, mark, onEdit, onRemove, onHistory }: MenuProps) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Menu position="bottom-end" width={190} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("people.point-menu", { value: point.value })}>
          <IconDots size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {me?.user.role !== "reader" && (
          <>
            <Menu.Item onClick={() => mark({ state: "verified" }, "people.point-verified")}>
              {t("people.verify")}
            </Menu.Item>
            {point.state === "dead" ? (
              <Menu.Item onClick={() => mark({ state: "unverified" }, "people.point-alive")}>
                {t("people.alive")}
              </Menu.Item>
            ) : (
              <Menu.Item onClick={() => mark({ state: "dead" }, "people.point-dead")}>{t("people.dead")}</Menu.Item>
            )}
            <Menu.Item onClick={() => mark({ preferred: !point.preferred }, "people.point-preferred")}>
              {t(point.preferred ? "people.not-preferred" : "people.prefer")}
            </Menu.Item>
            <Menu.Item onClick={onEdit}>{t("people.edit")}</Menu.Item>
            <Menu.Item onClick={onRemove}>{t("people.remove")}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={onHistory}>{t("people.history")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
