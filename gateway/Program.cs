using Sitrep.Gateway.Cli;

using var terminal = CliTerminal.OfProcess();
return await CliEntry.RunAsync(args, terminal);
