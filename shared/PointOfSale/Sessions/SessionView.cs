namespace Mostrador.PointOfSale.Sessions;

/// <summary>A session as the API shows it (contract 6).</summary>
public sealed record SessionView(
    long Id, string UserAgent, string IpAddress, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, bool IsRevoked)
{
    /// <summary>The view of a session.</summary>
    public static SessionView Of(Session session) =>
        new(session.Id, session.UserAgent, session.IpAddress, session.CreatedAt, session.ExpiresAt, session.IsRevoked);
}
