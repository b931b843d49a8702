# Runs a program for as long as standard input stays open. The other end of it is held by the parent alone,
# so the program ends when the parent lets go or dies, however it dies.
#
# arguments: PID_FILE SIGNAL PROGRAM [ARGUMENT...]
pid_file=$1
signal=$2
shift 2
exec 3<&0

"$@" 3<&- </dev/null &
program=$!
echo "$program" >"$pid_file"

(
    while read -r _; do :; done
    kill -s "$signal" "$program"
    for _ in 1 2 3 4 5 6 7 8; do
        sleep 1
        kill -0 "$program" || exit
    done
    kill -s KILL "$program"
) <&3 3<&- 2>/dev/null &
watcher=$!
exec 3<&-

wait "$program"
status=$?
kill "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$status"
