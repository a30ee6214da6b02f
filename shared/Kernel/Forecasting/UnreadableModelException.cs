namespace Mostrador.Kernel.Forecasting;

/// <summary>A stored model is not what was stored, or was stored by another version of the app. Training makes a new one.</summary>
public sealed class UnreadableModelException(string message) : Exception(message);
