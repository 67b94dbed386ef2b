export { type Config, describeSettings, programRoot, programVersion, readConfig, type SettingShown, settings } from "./config.ts";
