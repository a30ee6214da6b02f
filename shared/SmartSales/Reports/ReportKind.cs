namespace Mostrador.SmartSales.Reports;

/// <summary>What a report is about.</summary>
public enum ReportKind
{
    /// <summary>What was sold in some days.</summary>
    Sales,

    /// <summary>The whole catalogue with its stock.</summary>
    Products,
}
