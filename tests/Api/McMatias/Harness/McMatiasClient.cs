namespace Mostrador.Api.Tests.McMatias;

/// A caller of MCMatias: who he is, beside what all his requests carry.
public sealed record McMatiasClient : ApiClient<McMatiasClient>
{
    internal McMatiasClient(HttpClient http)
        : base(http, "/mcmatias/api")
    {
    }

    public long UserId { get; init; }

    public long BranchId { get; init; }

    public string Email { get; init; } = "";

    public string Password { get; init; } = "";
}
