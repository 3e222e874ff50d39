// Writes every key back at once: what a key takes without any client.
process.stdin.setRawMode(true);
process.stdin.on("data", (keys) => process.stdout.write(keys));
process.stdout.write("ready");
