#!/bin/sh
# Makes a small repository with branches, the same on every run, to try git-strata with.
set -eu
git init -q -b main lantern
cd lantern
export GIT_CONFIG_GLOBAL=/dev/null

# commit AUTHOR DATE MESSAGE: everything that changed, as somebody, at some time.
commit() {
  git add -A
  GIT_AUTHOR_NAME="$1" GIT_AUTHOR_EMAIL="$1@lantern.example" GIT_AUTHOR_DATE="$2T10:00:00Z" \
  GIT_COMMITTER_NAME="$1" GIT_COMMITTER_EMAIL="$1@lantern.example" GIT_COMMITTER_DATE="$2T10:00:00Z" \
    git commit -q --allow-empty -m "$3"
}
merge() {
  GIT_AUTHOR_NAME="$1" GIT_AUTHOR_EMAIL="$1@lantern.example" GIT_AUTHOR_DATE="$2T12:00:00Z" \
  GIT_COMMITTER_NAME="$1" GIT_COMMITTER_EMAIL="$1@lantern.example" GIT_COMMITTER_DATE="$2T12:00:00Z" \
    git merge -q --no-ff -m "$4" "$3"
}

mkdir src
printf 'use std::time::Duration;\n\npub struct Lantern {\n    lit: bool,\n}\n\nimpl Lantern {\n    pub fn new() -> Self {\n        Lantern { lit: false }\n    }\n}\n' > src/lantern.rs
printf '# lantern\n' > README.md
commit Ines 2023-02-11 "Light the first lantern"
sed -i.bak 's/    lit: bool,/    lit: bool,\n    oil: u32,/; s/lit: false }/lit: false, oil: 100 }/' src/lantern.rs && rm src/lantern.rs.bak
commit Tomasz 2023-09-02 "Burn oil while lit"
git tag v0.1.0
printf '\nimpl Lantern {\n    pub fn burn(&mut self, time: Duration) {\n        if !self.lit {\n            return;\n        }\n        let spent = time.as_secs() as u32 / 60;\n        self.oil = self.oil.saturating_sub(spent);\n        self.lit = self.oil > 0;\n    }\n}\n' >> src/lantern.rs
commit Ines 2024-05-19 "Go out when the oil is gone"
git switch -q -c wind
printf 'pub enum Wind {\n    Calm,\n    Gust(u8),\n}\n' > src/wind.rs
commit Aiko 2025-01-08 "Model the wind"
printf '\nimpl Wind {\n    pub fn blows_out(&self) -> bool {\n        matches!(self, Wind::Gust(force) if *force > 7)\n    }\n}\n' >> src/wind.rs
commit Aiko 2025-02-21 "Blow lanterns out above force 7"
git switch -q main
printf '\nlight it, carry it, mind the wind\n' >> README.md
commit Ruth 2025-03-02 "Say what it is for"
merge Ines 2025-03-15 wind "Merge branch 'wind'"
git tag v0.2.0
git switch -q -c refill
sed -i.bak 's/^    pub fn burn/    pub fn refill(\&mut self, oil: u32) {\n        self.oil = (self.oil + oil).min(100);\n    }\n\n    pub fn burn/' src/lantern.rs && rm src/lantern.rs.bak
commit Tomasz 2026-04-27 "Refill up to the brim"
git switch -q main
sed -i.bak 's/time.as_secs() as u32 \/ 60/u32::try_from(time.as_secs() \/ 60).unwrap_or(u32::MAX)/' src/lantern.rs && rm src/lantern.rs.bak
commit Ruth 2026-08-30 "Survive a very long night"
merge Ines 2026-10-05 refill "Merge branch 'refill'"
printf '\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn a_dark_lantern_burns_no_oil() {\n        let mut lantern = Lantern::new();\n        lantern.burn(Duration::from_secs(3600));\n        assert_eq!(lantern.oil, 100);\n    }\n}\n' >> src/lantern.rs
commit Aiko 2026-11-14 "Prove that a dark lantern burns no oil"
git tag v1.0.0
