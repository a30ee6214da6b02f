using System.Globalization;
using System.Net.Http.Headers;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.LocalHost.Demo.LocalSim;

/// <summary>
/// The SIMs of the shop: they come in lots of twenty by operator and are sold in that order, so that two numbers say which are there.
/// Numbers and plans follow from the position.
/// </summary>
internal sealed class SimLots(DemoMemory memory)
{
    public const int Size = 20;

    /// <summary>What is sold with a SIM: the plans that lots get, by turns; some lots wait without.</summary>
    private static readonly string?[] PlanOfLot = ["R7D", "R30D", null, "R15D", "R7D"];

    /// <summary>The operators.</summary>
    public static IReadOnlyList<SimOperator> Operators { get; } =
        [new("CLARO", "CL", "311", 101, "R7D", 4), new("TIGO", "TI", "301", 302, "R30D", 3), new("MOVISTAR", "MO", "315", 202, "R30D", 2)];

    /// <summary>The plans that are counted when a shift begins and ends.</summary>
    public static IReadOnlyList<string> Plans { get; } = ["R7D", "R15D", "R30D"];

    /// <summary>How many of an operator are left.</summary>
    public int Left(SimOperator @operator) => (Lots(@operator) * Size) - (int)memory.Number($"sold/{@operator.Name}");

    /// <summary>How many lots of an operator came.</summary>
    public int Lots(SimOperator @operator) => (int)memory.Number($"lots/{@operator.Name}");

    /// <summary>The next SIM of an operator; there is one.</summary>
    public DemoSim Take(SimOperator @operator)
    {
        var position = memory.Number($"sold/{@operator.Name}");
        memory.Add($"sold/{@operator.Name}", 1);
        return new(@operator, Iccid(@operator, position), PlanOf(@operator, (int)(position / Size)));
    }

    /// <summary>A lot has come.</summary>
    public void Came(SimOperator @operator) => memory.Add($"lots/{@operator.Name}", 1);

    /// <summary>How many of a plan are left.</summary>
    public int Count(string plan) => Operators.Sum(@operator =>
    {
        var sold = (int)memory.Number($"sold/{@operator.Name}");
        return Enumerable.Range(0, Lots(@operator)).Where(lot => PlanOf(@operator, lot) == plan)
            .Sum(lot => Math.Clamp(((lot + 1) * Size) - sold, 0, Size));
    });

    /// <summary>The plan of a lot; null = none.</summary>
    public static string? PlanOf(SimOperator @operator, int lot) => PlanOfLot[(lot + @operator.Share) % PlanOfLot.Length];

    /// <summary>The name of a lot.</summary>
    public static string Name(SimOperator @operator, int lot) => string.Create(CultureInfo.InvariantCulture, $"{@operator.Code}-{lot + 1:D4}");

    /// <summary>The form that uploads a lot: a workbook, the same bytes each time.</summary>
    public static MultipartFormDataContent Upload(SimOperator @operator, int lot, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var book = new Workbook(bytes, new ReportMetadata(Name(@operator, lot), "Local SIM", at)))
        {
            var sheet = book.Sheet(new SheetLayout("SIMs", new("lote_id"), new("numero_linea"), new("iccid"), new("operador")));
            for (var i = 0; i < Size; i++)
            {
                var position = (lot * Size) + i;
                sheet.Row(Name(@operator, lot), string.Create(CultureInfo.InvariantCulture, $"{@operator.Prefix}{2_000_000 + position:D7}"), Iccid(@operator, position), @operator.Name);
            }
        }

        var file = new ByteArrayContent(bytes.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue(Workbook.ContentType);
        return new MultipartFormDataContent("mostrador-demo") { { file, "file", $"{Name(@operator, lot)}.xlsx" } };
    }

    private static string Iccid(SimOperator @operator, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"8957{@operator.Prefix}{400_000_000_000 + position:D12}");
}

/// <summary>An operator whose SIMs are sold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">What its lots are called.</param>
/// <param name="Prefix">What its numbers begin with.</param>
/// <param name="Package">The package that its lots are topped up with.</param>
/// <param name="Plan">The plan that this package is.</param>
/// <param name="Share">How likely a customer wants it.</param>
internal sealed record SimOperator(string Name, string Code, string Prefix, int Package, string Plan, int Share);

/// <summary>A SIM.</summary>
/// <param name="Operator">Its operator.</param>
/// <param name="Iccid">Its ICCID.</param>
/// <param name="Plan">Its plan; null = none.</param>
internal sealed record DemoSim(SimOperator Operator, string Iccid, string? Plan);
