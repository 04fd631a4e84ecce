using Sitrep.Hosting;
using Sitrep.Hosting.Tests;

using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// Signals, exit codes and orphans can only be seen on a process of its own: the same binary, called with "echo".
return args switch
{
    ["echo", .. var rest] => await ServiceEntry.RunAsync(rest, EchoHost.Defaults, options => EchoHost.Create(options)),
    ["nurse", .. var rest] => await Nurse.RunAsync(rest),
    _ when args.Contains("-automated") || args.Contains("@@") => await ConsoleRunner.Run(args),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
