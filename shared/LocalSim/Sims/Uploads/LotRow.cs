namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>A row of a file of lots.</summary>
internal readonly record struct LotRow(string LotId, string Number, string Iccid, string Operator);
