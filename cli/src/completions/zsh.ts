import type { CommandWords } from "./command-words";

/** Zsh: `hecate completions zsh > "${fpath[1]}/_hecate"`. */
export function zshScript(all: readonly CommandWords[]): string {
  const cases = all.map(({ path, commands, options }) => {
    const described = commands.map(({ name, description }) => quote(`${name}:${description}`));
    return `    ${quote(path)}) commands=(${described.join(" ")}) options=(${options.join(" ")}) ;;`;
  });
  return `#compdef hecate
_hecate() {
  local -a commands options known=(${all.map(({ path }) => quote(path)).join(" ")})
  local path="" word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    [[ -n "\${(M)known:#\${path:+$path }$word}" ]] && path="\${path:+$path }$word"
  done
  case "$path" in
${cases.join("\n")}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then
    compadd -- $options
  elif (( \${#commands} )); then
    _describe command commands
  else
    _files
  fi
}
(( \${+functions[compdef]} )) && compdef _hecate hecate`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
