namespace Mostrador.Api.Tests.LocalSim;

/// A caller of Local SIM: who he is, beside what all his requests carry.
public sealed record LocalSimClient : ApiClient<LocalSimClient>
{
    internal LocalSimClient(HttpClient http)
        : base(http, "/localsim/api")
    {
    }

    public long UserId { get; init; }

    public string Username { get; init; } = "";

    public string Password { get; init; } = "";
}
