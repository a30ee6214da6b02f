namespace Mostrador.Pages;

/// <summary>Why a page cannot be shown.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">In a sentence, with what to do.</param>
public sealed record ProblemView(string Title, string Text);
