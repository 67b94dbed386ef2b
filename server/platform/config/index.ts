import { registerFaults } from "../errors/index.ts";

export {
  type Config,
  describeSettings,
  loadConfig,
  programRoot,
  programVersion,
  privateAddressesAllowed,
  linkKeysGiven,
  sealingKeysGiven,
  type SettingShown,
  settings,
  sourceFolders,
} from "./config.ts";

registerFaults({
  configuration_invalid: {
    status: 500,
    title: "{sentence}",
    help: "`tilth config` lists every setting with its meaning. Nothing was started.",
  },
});
