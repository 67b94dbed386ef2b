import {
  IconBrandLinkedin,
  IconGift,
  IconMail,
  IconMailbox,
  IconMessage,
  IconPhone,
  IconWalk,
} from "@tabler/icons-react";
import type { ComponentType } from "react";

const icons: Record<string, ComponentType<{ size?: number; stroke?: number }>> = {
  call: IconPhone,
  email: IconMail,
  visit: IconWalk,
  letter: IconMailbox,
  parcel: IconGift,
  text: IconMessage,
  social: IconBrandLinkedin,
};

/** Decorative: the channel's name stands beside it. */
export function ChannelIcon({ channel, size = 15 }: { channel: string; size?: number }) {
  const Icon = icons[channel] ?? IconMessage;
  return (
    <span aria-hidden="true" style={{ display: "inline-flex" }}>
      <Icon size={size} stroke={1.7} />
    </span>
  );
}
