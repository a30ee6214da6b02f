using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Siigo;

/// <summary>
/// Siigo as contract 14.2 has it: what becomes of an invoice, the customer's identification says. Its tokens and invoices are in
/// memory, and new with each process.
/// </summary>
internal sealed class SiigoSimulator(TimeProvider time)
{
    private const int TokenSeconds = 86_400;
    private const int MostTokens = 1000;

    /// <summary>Longer than clients wait in development.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(6);

    private static readonly DateTimeOffset FirstInvoice = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly BoundedLog<(string Token, DateTimeOffset Expires)> _tokens = new(MostTokens);
    private readonly BoundedLog<SimulatedInvoice> _invoices = [];
    private readonly BoundedLog<string?> _turnedAway = [];

    // The numbers of a process begin after those of the one before it, which the shop remembers.
    private int _lastNumber = (int)Math.Clamp((time.GetUtcNow() - FirstInvoice).TotalSeconds, 0, 2_000_000_000);

    /// <summary>A token for a day.</summary>
    public SimulatedAnswer LogIn(SiigoLogin login)
    {
        if (!SiigoCredentials.Admit(login))
            return SiigoError.Unauthorized;
        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        lock (_lock)
            _tokens.Add((token, time.GetUtcNow().AddSeconds(TokenSeconds)));
        return SimulatedAnswer.Json(
            StatusCodes.Status200OK, new JsonObject { ["access_token"] = token, ["expires_in"] = TokenSeconds, ["token_type"] = "Bearer" });
    }

    /// <summary>Whether the request has a token that is still good.</summary>
    public bool Admits(HttpRequest request)
    {
        var sent = request.Headers.Authorization.ToString();
        lock (_lock)
            return _tokens.Any(known => sent == $"Bearer {known.Token}" && time.GetUtcNow() < known.Expires);
    }

    /// <summary>Makes an invoice, or does what this customer is for.</summary>
    public SimulatedAnswer Invoice(JsonElement payload, string? key)
    {
        if (InvoicePayload.Read(payload) is not { } content)
            return SiigoError.Of(StatusCodes.Status400BadRequest, "invalid_payload", "The invoice is not complete");
        if (content.Items.Length == 0)
            return SiigoError.Of(StatusCodes.Status400BadRequest, "parameter_required", "The field items is required");
        if (!content.IsPaid())
            return SiigoError.Of(StatusCodes.Status400BadRequest, "invalid_total_payments", "The total payments must be equal to the total invoice");
        lock (_lock)
        {
            return content.Customer.Identification switch
            {
                "9900000400" => SiigoError.Of(StatusCodes.Status400BadRequest, "invalid_customer", "El cliente no es válido"),
                "9900000500" => SimulatedAnswer.Text(StatusCodes.Status500InternalServerError, "Internal error"),
                "9900000401" when !_turnedAway.Contains(key) => TurnAway(key),
                "9900000504" => SimulatedAnswer.Text(StatusCodes.Status504GatewayTimeout, "Gateway timeout") with { Delay = TooLong },
                "9900000505" when Find(key) is null => Make(content, payload, key) with { Delay = TooLong },
                _ when Find(key) is { } made => Made(made),
                _ => Make(content, payload, key),
            };
        }
    }

    /// <summary>The invoices of a customer, or all; oldest first.</summary>
    public JsonObject Log(string? identification)
    {
        lock (_lock)
        {
            var invoices = _invoices
                .Where(invoice => identification is null || invoice.Content.Customer.Identification == identification)
                .Select(invoice => invoice.Entry);
            return new JsonObject { ["invoices"] = new JsonArray([.. invoices]) };
        }
    }

    private SimulatedInvoice? Find(string? key) => key is null ? null : _invoices.FirstOrDefault(invoice => invoice.Key == key);

    private SimulatedAnswer TurnAway(string? key)
    {
        _turnedAway.Add(key);
        return SiigoError.Unauthorized;
    }

    private SimulatedAnswer Make(InvoicePayload content, JsonElement payload, string? key)
    {
        var invoice = new SimulatedInvoice(Guid.NewGuid(), ++_lastNumber, key, content, payload);
        _invoices.Add(invoice);
        return Made(invoice);
    }

    private static SimulatedAnswer Made(SimulatedInvoice invoice) => SimulatedAnswer.Json(StatusCodes.Status201Created, invoice.Json);
}
