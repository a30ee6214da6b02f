namespace Mostrador.LocalSim.Dashboard;

/// <summary>The stock of SIMs by plan and by operator (contract 5.2).</summary>
public sealed record InventoryView(
    IReadOnlyList<PlanStockView> StockPorPlan, IReadOnlyList<OperatorStockView> StockPorOperador,
    IReadOnlyList<LowStockView> AlertasBajoStock, int TotalAlertas);

/// <summary>SIMs of one operator with one plan.</summary>
public sealed record PlanStockView(
    string Operador, string Plan, long Total, long Disponibles, long Vendidas, long Recargadas, long Defectuosas, bool BajoStock);

/// <summary>SIMs of one operator.</summary>
public sealed record OperatorStockView(string Operador, long Total, long Disponibles, long Vendidas, decimal PorcentajeVendido);

/// <summary>A plan of which there is little left.</summary>
public sealed record LowStockView(string Operador, string Plan, long Disponibles);
