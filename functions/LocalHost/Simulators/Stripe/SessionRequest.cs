namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>What a session is asked for with (contract 6.1).</summary>
internal sealed record SessionRequest(
    IReadOnlyList<SimulatedLine> Lines, string Currency, string SuccessUrl, string CancelUrl, IReadOnlyDictionary<string, string> Metadata)
{
    private const int MostLines = 100;
    private const int LongestName = 5000;

    /// <summary>In cents.</summary>
    public decimal Total => Lines.Sum(line => line.Total);

    /// <summary>Reads it; what is wrong with it, the parameters say.</summary>
    public static SessionRequest Read(StripeParameters parameters)
    {
        parameters.Text("mode", "payment");
        parameters.Text("payment_method_types[0]", "card");
        var (lines, currency) = Items(parameters);
        var request = new SessionRequest(
            lines, currency, parameters.Address("success_url"), parameters.Address("cancel_url"), parameters.Below("metadata"));
        parameters.End();
        return request;
    }

    private static (List<SimulatedLine> Lines, string Currency) Items(StripeParameters parameters)
    {
        var lines = new List<SimulatedLine>();
        var currency = "";
        for (var i = 0; parameters.Has($"line_items[{i}]"); i++)
        {
            var (item, price) = ($"line_items[{i}]", $"line_items[{i}][price_data]");
            var name = parameters.Text($"{price}[product_data][name]");
            if (name.Length > LongestName)
                parameters.Blame("parameter_invalid_string_too_long", $"{price}[product_data][name]", "The name is too long.");
            if (i == 0)
                currency = parameters.Text($"{price}[currency]");
            else
                parameters.Text($"{price}[currency]", only: currency);
            lines.Add(new SimulatedLine(name, parameters.Whole($"{price}[unit_amount]", least: 0), parameters.Whole($"{item}[quantity]", least: 1)));
        }

        if (lines.Count == 0)
            parameters.Blame("parameter_missing", "line_items", "Missing required param: line_items.");
        if (lines.Count > MostLines)
            parameters.Blame("parameter_invalid", "line_items", $"A session has at most {MostLines} line items.");
        return (lines, currency);
    }
}

/// <summary>A line of it, its price in cents.</summary>
internal sealed record SimulatedLine(string Name, long UnitAmount, long Quantity)
{
    public decimal Total => (decimal)UnitAmount * Quantity;
}
