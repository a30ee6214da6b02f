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

    /// The same caller, who speaks to another host over the same data.
    public LocalSimClient Over(HttpClient http) => new(http) { UserId = UserId, Username = Username, Password = Password, Access = Access };
}
