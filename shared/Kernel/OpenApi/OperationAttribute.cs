namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// What a door does, as far as its signature does not say it: who may pass, what is read, what is answered. The
/// documentation and the answers to wrong methods are made of it; that it is true is tested over HTTP.
/// </summary>
/// <param name="access">A level of the module's gate, e.g. <c>staff</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string access) : Attribute
{
    /// <summary>Who may pass.</summary>
    public string Access { get; } = access;

    /// <summary>The class that declares the body's fields; null = no body.</summary>
    public Type? Body { get; init; }

    /// <summary>Fields of the body that this door does not read.</summary>
    public string[] Without { get; init; } = [];

    /// <summary>Whether PUT, too, takes only what is to be changed.</summary>
    public bool PartialPut { get; init; }

    /// <summary>Whether PATCH needs the whole body. Otherwise it takes what is to be changed.</summary>
    public bool WholePatch { get; init; }

    /// <summary>Whether the body may be left out.</summary>
    public bool OptionalBody { get; init; }

    /// <summary>Whether the door reads the body's very bytes: the dialect then has nothing to say of its shape.</summary>
    public bool SignedBody { get; init; }

    /// <summary>Media types in which the body is accepted beside those of the contract's dialect.</summary>
    public string[] AlsoAs { get; init; } = [];

    /// <summary>Files that a multipart body may carry beside the fields; <c>photos[]</c> = several.</summary>
    public string[] Uploads { get; init; } = [];

    /// <summary>The type of the answer, or of an item of its page; null = no content.</summary>
    public Type? Answer { get; init; }

    /// <summary>The type of the answer when there is nothing to show, where it is another.</summary>
    public Type? EmptyAnswer { get; init; }

    /// <summary>Whether the answer is one thing, one page of things, or a sentence.</summary>
    public AnswerShape Shape { get; init; }

    /// <summary>Media types of the file that is answered: instead of an <see cref="Answer"/>, or beside it.</summary>
    public string[] Downloads { get; init; } = [];

    /// <summary>Status of success; 0 = 200 with an answer, 204 without.</summary>
    public int Status { get; init; }

    /// <summary>Whether success has content.</summary>
    internal bool Answers => Answer is not null || Shape == AnswerShape.Message || Downloads.Length > 0;
}
