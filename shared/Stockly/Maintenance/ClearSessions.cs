using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Maintenance;

/// <summary>
/// Clears away sessions of which no token is good any more (contract 6), a few at a time. Nobody sees whether it has run: late,
/// twice or half.
/// </summary>
public sealed class ClearSessions(Registry registry, StocklySettings settings, TimeProvider time)
{
    private const int Step = 50;

    // What is left after a million sessions waits for the next night.
    private const int MostSteps = 20_000;

    /// <summary>Clears them away.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        // The last access token may have been issued just before the refresh token expired.
        var dead = time.GetUtcNow() - settings.AccessTokenLife;
        for (var step = 0; step < MostSteps && !cancellation.IsCancellationRequested; step++)
        {
            var expired = await registry.Read.Query(DocumentQuery.Over<Session>()
                .Where(Session.ExpiresAtField.Before(dead)).OrderBy(Session.ExpiresAtField.Ascending).Take(Step));
            await Clear(expired, dead);
            if (expired.Count < Step)
                return;
        }
    }

    private Task Clear(IReadOnlyList<Session> expired, DateTimeOffset dead) => registry.Transact(async transaction =>
    {
        foreach (var known in expired)
        {
            if (await transaction.Find<Session>(known.Key) is { } session && session.ExpiresAt < dead)
                transaction.Delete(session);
        }
    });
}
