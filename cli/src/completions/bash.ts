import type { CommandWords } from "./command-words";

/** Bash: `source <(hecate completions bash)`. */
export function bashScript(all: readonly CommandWords[]): string {
  const cases = all.map(({ path, commands, options }) => {
    const words = commands.map(({ name }) => name).join(" ");
    return `    "${path}") commands="${words}" options="${options.join(" ")}" ;;`;
  });
  return `_hecate() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word commands="" options=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      -*) ;;
      *) case " ${paths(all)} " in *" \${path:+$path-}$word "*) path="\${path:+$path-}$word" ;; esac ;;
    esac
  done
  case "\${path//-/ }" in
${cases.join("\n")}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$commands" -- "$current"))
    [[ -n "$commands" ]] || COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _hecate hecate`;
}

function paths(all: readonly CommandWords[]): string {
  return all.map(({ path }) => path.replaceAll(" ", "-")).join(" ");
}
