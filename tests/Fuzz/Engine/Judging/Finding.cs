namespace Mostrador.Fuzz.Judging;

/// Something that is wrong, with what repeats it.
/// <param name="Seed">Of the round that found it.</param>
/// <param name="Number">Of the request in its round.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Again">Whether the same request alone shows it again.</param>
internal sealed record Finding(int Seed, int Number, string Operation, string Attack, string What, bool Again, string Curl, string Answer)
{
    /// The same thing at the same place is told once.
    public string Key => $"{Operation}: {(What.Length > 90 ? What[..90] : What)}";

    public override string ToString() => $"""
        {Operation} ({Attack}): {What}
          --seed {Seed} --requests {Number + 1}; alone it {(Again ? "shows it again" : "does not show it again")}
          {(Curl.Length > 2500 ? Curl[..2500] + " …" : Curl)}
          {(Answer.Length > 600 ? Answer[..600] + " …" : Answer)}
        """;
}
