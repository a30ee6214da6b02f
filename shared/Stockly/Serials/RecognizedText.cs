namespace Mostrador.Stockly.Serials;

/// <summary>What an engine read in a picture.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="Confidence">How sure the engine is, 0 to 100.</param>
public sealed record RecognizedText(string Text, double Confidence);
