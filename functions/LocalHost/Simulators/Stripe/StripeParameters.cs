using System.Globalization;

namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>Reads the parameters of a request as strictly as Stripe does; the first fault is the answer.</summary>
internal sealed class StripeParameters(IFormCollection form)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>What is wrong; null = nothing so far.</summary>
    public SimulatedAnswer? Fault { get; private set; }

    /// <summary>Whether there is anything below a name.</summary>
    public bool Has(string name) => form.Keys.Any(key => key.StartsWith($"{name}[", StringComparison.Ordinal));

    /// <summary>A text that must be there.</summary>
    public string Text(string name)
    {
        _read.Add(name);
        if (form[name] is [{ Length: > 0 } text])
            return text;
        Blame("parameter_missing", name, $"Missing required param: {name}.");
        return "";
    }

    /// <summary>A text that must be this one.</summary>
    public void Text(string name, string only)
    {
        if (Text(name) != only)
            Blame("parameter_invalid", name, $"Invalid {name}: must be {only}");
    }

    /// <summary>A whole number of at least so much.</summary>
    public long Whole(string name, long least)
    {
        var text = Text(name);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;
        Blame("parameter_invalid_integer", name, $"Invalid integer: {text}");
        return least;
    }

    /// <summary>An address of the web.</summary>
    public string Address(string name)
    {
        var text = Text(name);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            Blame("url_invalid", name, "Not a valid URL");
        return text;
    }

    /// <summary>Everything below a name: <c>metadata[order_id]</c>.</summary>
    public Dictionary<string, string> Below(string name)
    {
        var values = new Dictionary<string, string>();
        foreach (var key in form.Keys.Where(key => key.StartsWith($"{name}[", StringComparison.Ordinal) && key[^1] == ']'))
            values[key[(name.Length + 1)..^1]] = Text(key);
        return values;
    }

    /// <summary>Whatever was not read is a fault.</summary>
    public void End()
    {
        if (form.Keys.FirstOrDefault(key => !_read.Contains(key)) is { } unknown)
            Blame("parameter_unknown", unknown, $"Received unknown parameter: {unknown}");
    }

    public void Blame(string code, string parameter, string message) =>
        Fault ??= StripeError.Of(StatusCodes.Status400BadRequest, code, parameter, message);
}
