namespace Mostrador.Api.Tests.Stockly;

/// A caller of Stockly: who he is and where he works, beside what all his requests carry.
public sealed record StocklyClient : ApiClient<StocklyClient>
{
    internal StocklyClient(HttpClient http)
        : base(http, "/stockly/api/v1")
    {
    }

    public string UserId { get; init; } = "";

    public string CompanyId { get; init; } = "";

    public string Email { get; init; } = "";

    public string Password { get; init; } = "";

    /// The same caller with what a registration or a login answered.
    public StocklyClient SignedIn(Reply reply, string email, string password)
    {
        var data = reply.Object["data"]!;
        return this with
        {
            UserId = data["user_id"]!.GetValue<string>(),
            CompanyId = data["company_id"]!.GetValue<string>(),
            Access = data["access_token"]!.GetValue<string>(),
            Refresh = data["refresh_token"]!.GetValue<string>(),
            Email = email,
            Password = password,
        };
    }
}
