/** The face of player/: one card for both hosts. */
export { Card, type CardEngine, type CardPorts, type CardState } from "./card";
export { EngineClient, EngineFailure, Expired, type EnginePort, type OnProgress } from "./engine_client";
export { DEFAULT_RUN_OPTIONS, focusOf, runOptions, stepLevel } from "./run_options";
export type { RenderAnnotation } from "./caption";
export type { SaveFile } from "./export_menu";
export type { Opened, StepView, RunOptions, Reply, Request, TypeLayout } from "./protocol";
