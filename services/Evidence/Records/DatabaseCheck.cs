using Microsoft.Extensions.DependencyInjection;
using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>Whether the database answers.</summary>
public static class DatabaseCheck
{
    /// <summary>Null if it does, else why not.</summary>
    public static Task<string?> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            services.GetRequiredService<Database>().Read(ReadPoint.Newest, snapshot => snapshot.GetCommit(snapshot.Revision));
            return Task.FromResult<string?>(null);
        }
        catch (StorageException fault)
        {
            return Task.FromResult<string?>(fault.Message);
        }
    }
}
