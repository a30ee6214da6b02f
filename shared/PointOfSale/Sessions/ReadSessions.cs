using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Access;

namespace Mostrador.PointOfSale.Sessions;

/// <summary>A user's own sessions (contract D9, I4); those of others do not exist for him. Expiry is real time, never simulated.</summary>
public sealed class ReadSessions(Shop shop, TimeProvider time)
{
    /// <summary>Neither revoked nor expired, newest first.</summary>
    public async Task<SessionView[]> Active(Caller caller)
    {
        var sessions = await shop.Read.Query(DocumentQuery.Over<Session>()
            .Where(Session.UserIdField.Is(caller.Id))
            .OrderBy(Session.CreatedAtField.Descending, Session.IdField.Descending));
        var now = time.GetUtcNow();
        return [.. sessions.Where(session => !session.IsRevoked && session.ExpiresAt > now).Select(SessionView.Of)];
    }

    /// <summary>One of his sessions, whatever its state.</summary>
    public async Task<SessionView> One(Caller caller, long id) => SessionView.Of(await Own(shop.Read, caller, id));

    internal static async Task<Session> Own(PartitionReader reader, Caller caller, long id) =>
        await reader.First(DocumentQuery.Over<Session>().Where(Session.UserIdField.Is(caller.Id), Session.IdField.Is(id)))
        ?? throw Refusal.NotFound();
}
