namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>Stripe Checkout as contract 6.1 has it. Its sessions are in memory, and new with each process.</summary>
internal sealed class StripeSimulator(TimeProvider time)
{
    private const int MostSessions = 1000;

    private readonly Lock _lock = new();
    private readonly BoundedLog<SimulatedSession> _sessions = new(MostSessions);

    /// <summary>Opens a session; the one that there is when the same attempt comes again.</summary>
    public SimulatedSession Open(SessionRequest request, string? idempotencyKey)
    {
        lock (_lock)
        {
            if (idempotencyKey is not null && _sessions.FirstOrDefault(known => known.IdempotencyKey == idempotencyKey) is { } same)
                return same;
            var session = new SimulatedSession(request, time.GetUtcNow().ToUnixTimeSeconds(), idempotencyKey);
            _sessions.Add(session);
            return session;
        }
    }

    /// <summary>A session; null when there is none, or no more.</summary>
    public SimulatedSession? Find(string id)
    {
        lock (_lock)
            return _sessions.FirstOrDefault(session => session.Id == id);
    }
}
