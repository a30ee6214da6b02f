using System.Globalization;

namespace Mostrador.LocalHost.Demo;

/// <summary>What a demo shop has sold since it opened.</summary>
public static class DemoTally
{
    /// <summary>Number of sales that count in the shop's reports.</summary>
    public const string Sales = "sales";

    /// <summary>Their sum, in minor units.</summary>
    public const string Revenue = "revenue";

    /// <summary>What was refused because somebody else has been in the shop.</summary>
    public const string Refused = "refused";

    /// <summary>The tally for people, e.g. <c>2,551 sales of 412,345.60 MXN</c>.</summary>
    internal static string Text(DemoMemory memory, string currency) => string.Create(
        CultureInfo.InvariantCulture, $"{memory.Number(Sales):N0} sales of {memory.Number(Revenue) / 100m:N2} {currency}");
}
