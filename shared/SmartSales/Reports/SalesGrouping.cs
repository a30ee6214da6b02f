namespace Mostrador.SmartSales.Reports;

/// <summary>What a row of a sales report stands for.</summary>
public enum SalesGrouping
{
    /// <summary>One order.</summary>
    Detailed,

    /// <summary>All sales of one product.</summary>
    ByProduct,

    /// <summary>All purchases of one customer.</summary>
    ByCustomer,
}
