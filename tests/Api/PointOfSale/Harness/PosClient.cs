namespace Mostrador.Api.Tests.PointOfSale;

/// A caller of the point of sale: who he is, beside what all his requests carry.
public sealed record PosClient : ApiClient<PosClient>
{
    internal PosClient(HttpClient http)
        : base(http, "/pos/api")
    {
    }

    public long UserId { get; init; }

    public string Email { get; init; } = "";

    public string Username { get; init; } = "";

    public string Password { get; init; } = "";
}
