namespace Mostrador.Kernel.Forecasting;

/// <summary>What one row counts for in one tree.</summary>
/// <param name="Weight">How often it was drawn.</param>
/// <param name="Sum">Its target as often.</param>
internal readonly record struct Draw(double Weight, double Sum);
