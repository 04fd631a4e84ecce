using Grpc.Net.Client.Configuration;

namespace Sitrep.Gateway.Backends;

/// <summary>Which calls gRPC repeats by itself: reads, and writes, since those carry a request_id. Never streams: the
/// monitor reopens Watch, and an import is repeated by whoever sent the file.</summary>
internal static class Retries
{
    /// <summary>The first call and two more, all within one deadline.</summary>
    private const int AttemptsMax = 3;
    private static readonly TimeSpan BackoffInitial = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BackoffMax = TimeSpan.FromMilliseconds(200);
    private const double BackoffMultiplier = 2;

    /// <summary>Retries stop while fewer than half of these tokens are left; a success earns a tenth of one, so that
    /// retries never add more than a tenth to the load.</summary>
    private const int ThrottleTokens = 10;
    private const double ThrottleRatio = 0.1;

    /// <summary>The service config of the channel to a service.</summary>
    public static ServiceConfig For(SectionDefinition section)
    {
        var unary = new MethodConfig
        {
            Names = { MethodName.Default },
            RetryPolicy = new RetryPolicy
            {
                MaxAttempts = AttemptsMax,
                InitialBackoff = BackoffInitial,
                MaxBackoff = BackoffMax,
                BackoffMultiplier = BackoffMultiplier,
                RetryableStatusCodes = { StatusCode.Unavailable },
            },
        };
        var imports = ImportService.Descriptor.FullName;
        var streams = new MethodConfig
        {
            Names =
            {
                new MethodName { Service = section.Watch.Service },
                new MethodName { Service = imports, Method = nameof(ImportService.ImportServiceClient.Import) },
                new MethodName { Service = imports, Method = nameof(ImportService.ImportServiceClient.Rederive) },
            },
        };
        return new ServiceConfig
        {
            MethodConfigs = { unary, streams },
            RetryThrottling = new RetryThrottlingPolicy { MaxTokens = ThrottleTokens, TokenRatio = ThrottleRatio },
        };
    }
}
