using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Files;

/// <summary>
/// Stored files that in the end belong to nothing. A file is stored before the document that names it, outside of the transaction,
/// which may run again; so whoever is refused leaves files behind.
/// </summary>
public sealed partial class Leftovers(IFileStore files, ILogger<Leftovers> logger)
{
    /// <summary>
    /// Does what files were stored for; when it is refused, or gives up among its rivals, none of them stays. After any other fault it
    /// may be done all the same, so they stay.
    /// </summary>
    /// <param name="names">The files; looked at when the work has ended, so the work may add to them.</param>
    /// <param name="work">The work.</param>
    public async Task<T> Guard<T>(IReadOnlyCollection<string?> names, Func<Task<T>> work)
    {
        try
        {
            var done = await work();
            KeyedRequest.IfAbandoned(() => Remove(names));
            return done;
        }
        catch (Exception end) when (end is Refusal or ConflictException or RunAgainException)
        {
            await Remove(names);
            throw;
        }
    }

    /// <summary>Removes files that nothing names any more, once that is so for good; null = there was none.</summary>
    public Task Discard(IEnumerable<string?> names) => KeyedRequest.Afterwards(() => Remove(names));

    private async Task Remove(IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>())
            await Remove(name);
    }

    private async Task Remove(string name)
    {
        try
        {
            await files.Delete(name, CancellationToken.None);
        }
#pragma warning disable CA1031 // It stays, known to nobody but those who knew it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogLeft(fault, name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The file {Name} is not needed and could not be removed")]
    private partial void LogLeft(Exception fault, string name);
}
