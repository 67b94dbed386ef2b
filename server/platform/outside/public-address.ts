import { BlockList, isIP } from "node:net";

/** Networks that no stranger's name may lead us into: this machine, its neighbours, what is reserved. */
const reserved = new BlockList();
for (const network of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
])
  addNetwork(reserved, network);
// Of IPv6 only 2000::/3 is public; in it lie documentation and tunnels that lead to an IPv4 address of anybody's choice.
const unicast = new BlockList();
addNetwork(unicast, "2000::/3");
for (const network of ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]) addNetwork(reserved, network);

export function isPublic(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPublic(mapped);
  if (isIP(address) === 4) return !reserved.check(address, "ipv4");
  return isIP(address) === 6 && unicast.check(address, "ipv6") && !reserved.check(address, "ipv6");
}

/** Whether an address, or the name that led to it, is one of those allowed: names, addresses, networks like 10.0.0.0/8. */
export function isAllowed(host: string, address: string, allowed: readonly string[]): boolean {
  const networks = new BlockList();
  for (const one of allowed) if (one.includes("/") || isIP(one)) addNetwork(networks, one);
  return (
    allowed.some((one) => one.toLowerCase() === host.toLowerCase()) ||
    networks.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")
  );
}

function addNetwork(list: BlockList, network: string): void {
  const [address = "", bits] = network.split("/");
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  list.addSubnet(address, Number(bits ?? (family === "ipv6" ? 128 : 32)), family);
}
