namespace Mostrador.Api.Tests.SmartSales;

/// A caller of SmartSales365: who he is, beside what all his requests carry.
public sealed record SmartSalesClient : ApiClient<SmartSalesClient>
{
    internal SmartSalesClient(HttpClient http)
        : base(http, "/smartsales/api")
    {
    }

    public long UserId { get; init; }

    public string Username { get; init; } = "";

    public string Password { get; init; } = "";
}
