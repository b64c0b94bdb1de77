/**
 * Names nobody may take, for publishers and apps alike: words that would speak for the service,
 * commands that an app's link in `bin/` would shadow, and names Windows keeps for devices.
 */
export const reservedNames: ReadonlySet<string> = new Set(
  `
  about abuse account accounts admin administrator api app apps auth billing blog cli
  community contact content docs domains download downloads explore faq feed guest health hecate
  hecate-social help home install io ipfs legal listing listings log login logout macula
  macula-io mail marketplace media mesh mod moderation moderator moderators mri new news null
  official policy press privacy problems publisher publishers realm resolve revocations root
  search security service settings signin signup staff static status store support system
  tags team terms test trust trusted undefined unknown user users verified verify webmaster
  well-known www

  bash curl dash doas fish git gpg node npm npx openssl perl powershell pwsh python
  python3 ruby scp sh ssh su sudo wget zsh

  aux com1 com2 com3 com4 com5 com6 com7 com8 com9 con lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7
  lpt8 lpt9 nul prn
  `
    .trim()
    .split(/\s+/),
);
