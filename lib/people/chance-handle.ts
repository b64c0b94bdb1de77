import { randomInt } from "node:crypto";

const manners = `amber brave brisk calm clear copper cosmic curious dapper dusky eager early fleet
gentle glad golden hazel hidden humble ivory jolly keen kind lively lucid lunar mellow merry misty
nimble noble olive patient plucky proud quick quiet rapid robust rustic sage serene silver sleek solar
spry steady still sunny swift tidy umber velvet vivid warm wily witty zesty`.split(/\s+/);

const creatures = `badger bat beaver bison crane crow curlew deer dingo dove eagle egret elk falcon
ferret finch fox gecko goose grouse hare hawk heron hound ibex ibis jackal jay kestrel kite lark
lemur lynx magpie marten mole moth newt ocelot osprey otter owl panther pika plover puffin quail raven
robin salmon seal shrew stoat stork swan tapir thrush toad trout viper vole wolf wren`.split(/\s+/);

/** Such as `quiet-otter-4821`: says nothing of who it is. */
export function chanceHandle(): string {
  return `${anyOf(manners)}-${anyOf(creatures)}-${randomInt(1000, 10_000)}`;
}

function anyOf(words: readonly string[]): string {
  return words[randomInt(words.length)] ?? "";
}
