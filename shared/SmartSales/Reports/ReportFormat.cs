namespace Mostrador.SmartSales.Reports;

/// <summary>The file that a report becomes.</summary>
public enum ReportFormat
{
    /// <summary>PDF, unless something else is asked for.</summary>
    Pdf,

    /// <summary>Excel workbook.</summary>
    Excel,
}
