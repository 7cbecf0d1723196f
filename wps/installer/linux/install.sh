#!/bin/sh
# 积分簿在 WPS 表格（Linux）中的安装、更新、卸载和检查。只动当前用户自己的文件夹，不需要管理员权限。
#   sh install.sh            安装或更新
#   sh install.sh check      检查
#   sh install.sh uninstall  卸载
#
# publish.xml is shared by all add-ins of WPS: our entry is put in and taken out as text, and every other byte stays.
set -u
LC_ALL=C
export LC_ALL

ADDONS="$HOME/.local/share/Kingsoft/wps/jsaddons"
PUBLISH="$ADDONS/publish.xml"
BACKUP="$ADDONS/publish.xml.jifenbu-backup"
HERE=$(cd "$(dirname "$0")" && pwd -P)

say() { printf '%s\n' "$*"; }
stop() {
  say "【没有完成】$1"
  say "$2"
  exit 1
}

WORK=$(mktemp -d) || stop "建不了临时文件夹。" "请确认磁盘没有满，再试一次。"
placed=
waits=no
if [ $# -eq 0 ] && [ -t 0 ] && [ -t 1 ]; then waits=yes; fi
# However it ends: what was half made goes, a folder that was put aside comes back, and a window stays until it is read.
tidy() {
  if [ -n "$placed" ]; then
    rm -rf "${ADDONS:?}/$placed"
    if [ -d "$ADDONS/.jifenbu_old" ]; then mv "$ADDONS/.jifenbu_old" "$ADDONS/$placed"; fi
  fi
  rm -rf "$WORK" "$ADDONS/.jifenbu_new" "$ADDONS/.jifenbu_old" "$ADDONS/.jifenbu_publish"
  if [ $waits = yes ]; then
    printf '按回车键结束。'
    read -r _
  fi
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM

# Reads publish.xml as bytes, understands as much XML as such a file has, and refuses the rest (exit status 3).
#   task=without  our entry taken out        task=with  our entry put in (entry=…), a former one taken out
#   task=count    "ours others" and the url of our entry
cat >"$WORK/publish.awk" <<'AWK'
BEGIN { RS = "\001"; ORS = "" }
{ records = NR; text = $0 }
END {
  if (records != 1) refuse()
  scan()
  if (task == "count") {
    print ours " " others " " url "\n"
    exit
  }
  for (n = ours; n >= 1; n--) cut(from[n], to[n])
  if (task == "with") {
    scan()
    put()
  }
  print text
}
function refuse() {
  refused = 1
  exit 3
}
function scan(   at, gap, tag, name, depth, open, roots, size) {
  ours = others = depth = roots = 0
  url = ""
  at = substr(text, 1, 3) == "\357\273\277" ? 4 : 1
  while ((gap = index(substr(text, at), "<")) > 0) {
    if (depth == 0 && substr(text, at, gap - 1) !~ /^[ \t\r\n]*$/) refuse()
    at += gap - 1
    if (substr(text, at, 4) == "<!--") { at = past("-->", at + 4); continue }
    if (substr(text, at, 2) == "<?") { at = past("?>", at + 2); continue }
    if (!match(substr(text, at), /^<\/?[A-Za-z_][A-Za-z0-9_.:-]*([ \t\r\n]+[A-Za-z_][A-Za-z0-9_.:-]*[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|'[^'<]*'))*[ \t\r\n]*\/?>/)) refuse()
    size = RLENGTH
    tag = substr(text, at, size)
    name = tag
    gsub(/^<\/?/, "", name)
    gsub(/[ \t\r\n\/>][^\001]*$/, "", name)
    if (substr(tag, 2, 1) == "/") {
      if (depth == 0 || open[depth] != name) refuse()
      depth--
      if (depth == 0) { closing = at; closed = "apart" }
    } else {
      if (depth == 0 && (name != "jsplugins" || roots++ > 0)) refuse()
      if (depth == 1) entry_at(at, name, tag)
      if (substr(tag, size - 1, 1) != "/") open[++depth] = name
      else if (depth == 0) { closing = at + size - 2; closed = "itself" }
    }
    at += size
    if (depth == 1 && pending) { to[pending] = at; pending = 0 }
  }
  if (depth != 0 || roots != 1 || substr(text, at) !~ /^[ \t\r\n]*$/) refuse()
}
function past(mark, at,   n) {
  n = index(substr(text, at), mark)
  if (n == 0) refuse()
  return at + n - 1 + length(mark)
}
function entry_at(at, name, tag) {
  if (name != "jsplugin" && name != "jspluginonline") return
  if (attribute(tag, "name") != "jifenbu") { others++; return }
  url = attribute(tag, "url")
  pending = ++ours
  from[ours] = at
}
function attribute(tag, wanted,   rest, name, value) {
  rest = tag
  while (match(rest, /[A-Za-z_][A-Za-z0-9_.:-]*[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/)) {
    name = value = substr(rest, RSTART, RLENGTH)
    rest = substr(rest, RSTART + RLENGTH)
    sub(/[ \t\r\n]*=[^\001]*$/, "", name)
    sub(/^[^=]*=[ \t\r\n]*/, "", value)
    if (name == wanted) return substr(value, 2, length(value) - 2)
  }
  return ""
}
# Where an entry has lines of its own, these go as a whole.
function cut(first, after,   head, tail) {
  head = substr(text, 1, first - 1)
  tail = substr(text, after)
  if (match(head, /\n[ \t]*$/) && match(tail, /^[ \t]*\r?\n/)) {
    tail = substr(tail, RLENGTH + 1)
    sub(/[ \t]*$/, "", head)
  }
  text = head tail
}
function put(   head, tail, eol) {
  head = substr(text, 1, closing - 1)
  tail = substr(text, closing)
  if (closed == "itself") {
    text = head ">" entry "</jsplugins" substr(tail, 2)
  } else if (match(head, /\n[ \t]*$/)) {
    eol = index(text, "\r\n") > 0 ? "\r\n" : "\n"
    text = substr(head, 1, RSTART) "  " entry eol substr(head, RSTART + 1) tail
  } else {
    text = head entry tail
  }
}
AWK

SKELETON='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<jsplugins>
</jsplugins>'

# The list as it is; where there is none yet, an empty one.
take_publish() {
  printf '%s\n' "$SKELETON" >"$WORK/skeleton.xml"
  if [ -s "$PUBLISH" ]; then cp "$PUBLISH" "$WORK/before.xml"; else cp "$WORK/skeleton.xml" "$WORK/before.xml"; fi
  edit without "$WORK/before.xml" "$WORK/without.xml" || stop "WPS 的加载项清单 $PUBLISH 读不懂，里面可能有别的加载项，所以没有改动任何文件。" \
    "请把它发给管理员看；确认没有用的，改个名字，再运行一次。"
}

edit() { awk -v task="$1" -v entry="${entry:-}" -f "$WORK/publish.awk" "$2" >"$3"; }
count() { awk -v task=count -f "$WORK/publish.awk" "$1" 2>"$WORK/words"; }
entries_of_others() {
  set -- $(count "$1")
  say "${2:-?}"
}

write_publish() {
  if [ -e "$PUBLISH" ]; then cp -p "$PUBLISH" "$ADDONS/.jifenbu_publish" && chmod u+w "$ADDONS/.jifenbu_publish"; fi
  cat "$1" >"$ADDONS/.jifenbu_publish" && mv -f "$ADDONS/.jifenbu_publish" "$PUBLISH"
}

# Put away before our first entry, so that uninstalling can give an empty list back to the byte.
keep_backup() {
  if [ ! -e "$PUBLISH" ]; then
    rm -f "$BACKUP"
  elif [ ! -e "$BACKUP" ] || cmp -s "$WORK/before.xml" "$WORK/without.xml"; then
    cp -p "$PUBLISH" "$BACKUP" || return 1
  fi
}

# Two packages unpacked into one folder leave two versions there: the newer one is meant.
find_source() {
  version=$(
    for ribbon in "$HERE"/jifenbu_[0-9]*/ribbon.xml; do
      found=${ribbon%/ribbon.xml}
      if [ -f "$ribbon" ]; then say "${found##*/jifenbu_}"; fi
    done | grep '^[0-9][0-9.]*$' | sort -t . -k 1,1n -k 2,2n -k 3,3n | tail -n 1
  )
  if [ -z "$version" ]; then
    stop "没有找到要安装的文件夹 jifenbu_版本号。" "请把下载的压缩包完整解压，在解压出来的文件夹里运行 install.sh，文件夹不要改名。"
  fi
  folder=jifenbu_$version
  source=$HERE/$folder
  entry="<jsplugin name=\"jifenbu\" type=\"et\" url=\"$folder\" version=\"$version\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
}

same_folders() { diff -r "$1" "$2" >"$WORK/words" 2>&1; }

install() {
  find_source
  mkdir -p "$ADDONS" 2>"$WORK/words" && [ -w "$ADDONS" ] ||
    stop "不能写入 WPS 的加载项文件夹 $ADDONS。" "请确认它属于您自己的账号（不要用 sudo 安装），再运行一次。"
  take_publish
  edit with "$WORK/before.xml" "$WORK/after.xml" || stop "加载项清单合并失败，没有改动任何文件。" "请把 $PUBLISH 发给管理员看。"

  rm -rf "$ADDONS/.jifenbu_new" "$ADDONS/.jifenbu_old"
  { cp -R "$source" "$ADDONS/.jifenbu_new" && same_folders "$source" "$ADDONS/.jifenbu_new"; } 2>"$WORK/words" ||
    stop "文件没有复制完整，加载项清单没有改动。" "请确认磁盘没有满，再运行一次。"
  placed=$folder
  if [ -d "$ADDONS/$folder" ]; then mv "$ADDONS/$folder" "$ADDONS/.jifenbu_old"; fi
  { mv "$ADDONS/.jifenbu_new" "$ADDONS/$folder" && keep_backup && write_publish "$WORK/after.xml"; } 2>"$WORK/words" ||
    stop "加载项清单 $PUBLISH 没有写成，它和原来一样。" "请确认磁盘没有满、文件没有被锁定，再运行一次。"
  placed=
  for old in "$ADDONS"/jifenbu_[0-9]*; do
    if [ -d "$old" ] && [ "$old" != "$ADDONS/$folder" ]; then
      rm -rf "$old"
      say "【已删除】旧版本 ${old##*/}"
    fi
  done

  edit without "$PUBLISH" "$WORK/again.xml" && cmp -s "$WORK/again.xml" "$WORK/without.xml" ||
    stop "核对时发现加载项清单和预期不同。" "改动前的清单在 $BACKUP，请交给管理员。"
  check
  say ""
  say "接下来："
  say "1. 关闭全部 WPS 窗口，再打开 WPS 表格。"
  say "2. 提示是否信任加载项“jifenbu”时，选“允许”。"
  say "3. 第一次允许之后，要再关闭、再打开一次，才会出现“积分簿”选项卡。"
}

uninstall() {
  [ -d "$ADDONS" ] || stop "没有安装过积分簿。" "不需要做什么。"
  if [ -e "$PUBLISH" ]; then
    take_publish
    if ! cmp -s "$WORK/before.xml" "$WORK/without.xml"; then
      restore_publish 2>"$WORK/words" || stop "加载项清单 $PUBLISH 没有写成，它和原来一样。" "请确认文件没有被锁定，再运行一次。"
    fi
  fi
  rm -f "$BACKUP"
  for old in "$ADDONS"/jifenbu_[0-9]*; do
    if [ -d "$old" ]; then rm -rf "$old" && say "【已删除】$old"; fi
  done
  say "【已卸载】积分簿。别的加载项没有动。请关闭全部 WPS 窗口再打开。"
}

# A list that holds nothing of others becomes what it was before us, or goes where there was none.
restore_publish() {
  if [ "$(entries_of_others "$WORK/without.xml")" != 0 ]; then
    write_publish "$WORK/without.xml"
  elif [ -e "$BACKUP" ] && { [ ! -s "$BACKUP" ] || [ "$(count "$BACKUP")" = "0 0 " ]; }; then
    write_publish "$BACKUP"
  elif cmp -s "$WORK/without.xml" "$WORK/skeleton.xml"; then
    rm -f "$PUBLISH"
  else
    write_publish "$WORK/without.xml"
  fi
}

check() {
  [ -f "$PUBLISH" ] || stop "没有安装积分簿。" "请运行 sh install.sh 安装。"
  found=$(count "$PUBLISH") || stop "WPS 的加载项清单 $PUBLISH 读不懂。" "请把它发给管理员看。"
  set -- $found
  if [ "$1" = 0 ]; then stop "加载项清单里没有积分簿。" "请运行 sh install.sh 安装。"; fi
  if [ "$1" != 1 ]; then stop "加载项清单里登记了 $1 次积分簿。" "请再运行一次 sh install.sh。"; fi
  for file in index.html ribbon.xml manifest.xml; do
    if [ ! -f "$ADDONS/$3/$file" ]; then stop "登记的文件夹 $3 里缺少 $file。" "请再运行一次 sh install.sh。"; fi
  done
  say "【已安装】$ADDONS/$3"
  say "【已登记】$PUBLISH（另有 $2 条是别的加载项的，没有动）"
  if [ -e "$BACKUP" ]; then say "【已备份】登记之前的清单在 $BACKUP"; fi
}

case ${1:-install} in
  install) install ;;
  uninstall) uninstall ;;
  check) check ;;
  *) stop "没有“$1”这个用法。" "可以写：sh install.sh、sh install.sh check、sh install.sh uninstall" ;;
esac
