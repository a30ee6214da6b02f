namespace Mostrador.Stockly.Serials;

/// <summary>
/// Finds the serial number in the text of a label (contract 5): behind the words that announce one, else whatever looks most like
/// one. In time that grows with the text only, whatever the text is.
/// </summary>
public static class SerialNumber
{
    // More than any label holds; what an engine makes out of a photograph of a page is cut here.
    private const int MostCharacters = 20_000;

    /// <summary>The best candidate; null when there is none.</summary>
    public static SerialCandidate? In(string text)
    {
        if (text.Length > MostCharacters)
            text = text[..MostCharacters];
        return SerialLabel.FindIn(text) is { } labelled
            ? new SerialCandidate(labelled, SerialCandidate.Labelled)
            : SerialShape.BestIn(text);
    }
}
