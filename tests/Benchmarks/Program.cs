using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Floors;

// The floors come first: a process that starts as one loads nothing of the benchmarks.
return args switch
{
    [EmptyCallServer.Verb] => await EmptyCallServer.RunAsync(),
    [StaticBytesServer.Verb] => await StaticBytesServer.RunAsync(),
    _ => await BenchmarkCommand.Create().Parse(args).InvokeAsync(),
};
