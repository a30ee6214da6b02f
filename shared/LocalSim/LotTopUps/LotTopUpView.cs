using System.Text.Json.Serialization;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>What became of the top-up of a lot (contract 8.4).</summary>
public sealed record LotTopUpView(LotTopUpResultView Result, LotTopUpDataView Data);

/// <summary>In a word.</summary>
public sealed record LotTopUpResultView(bool Success, string Message);

/// <summary>In figures.</summary>
public sealed record LotTopUpDataView(
    string LoteId, int TotalSims, int RecargasExitosas, int RecargasFallidas, Amount? BalanceFinal, SimTopUpView[] Detalles);

/// <summary>What became of one SIM.</summary>
public sealed record SimTopUpView(string Msisdn, bool Success, string? TransactionId)
{
    /// <summary>Why it has not succeeded; only then is it there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }
}
