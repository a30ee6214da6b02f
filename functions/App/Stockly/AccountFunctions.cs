using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Registering, signing in and staying signed in.</summary>
public sealed class AccountFunctions(
    StocklyGate gate, RegisterAccount register, LogIn logIn, RefreshAccess refresh, LogOut logOut, ChangePassword changePassword)
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>Registers a person, with a new company or into one that has invited him, and signs him in.</summary>
    /// <remarks>
    /// With `companyName` he owns a new company, with `invitationCode` he joins one in the role that he was invited to. E-mail
    /// and tax number are unique.
    /// </remarks>
    [Function("stockly-auth-register")]
    [Operation(StocklyAccess.Public, Body = typeof(RegisterForm), AlsoAs = [Form], Answer = typeof(SignedInView), Status = 201)]
    public Task<IResult> Register(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/auth/register")] HttpRequest request) =>
        gate.Public(request, async () => Created(await register.Run(await gate.Body(request), request.HttpContext.RequestAborted)));

    /// <summary>Signs a user in: an access token for a quarter of an hour, a refresh token for a week.</summary>
    /// <remarks>
    /// The session is in the company that is asked for, or in the one where he worked last. Too many failures of one client are
    /// refused for a while.
    /// </remarks>
    [Function("stockly-auth-login")]
    [Operation(StocklyAccess.Public, Body = typeof(LogInForm), AlsoAs = [Form], Answer = typeof(SignedInView))]
    public Task<IResult> Login(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/auth/login")] HttpRequest request) =>
        gate.Public(request, async () => Ok(await logIn.Run(request, await gate.Body(request))));

    /// <summary>Gets a new access token for a refresh token whose session is open.</summary>
    /// <remarks>The refresh token stays good until it expires, the session is ended or the password is changed.</remarks>
    [Function("stockly-auth-refresh")]
    [Operation(StocklyAccess.Public, Body = typeof(RefreshAccess), AlsoAs = [Form], Answer = typeof(AccessView))]
    public Task<IResult> Refresh(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/auth/refresh")] HttpRequest request) =>
        gate.Public(request, async () => Ok(await refresh.Run(await gate.Body(request))));

    /// <summary>Ends the caller's session, and that of a refresh token of his that he sends.</summary>
    /// <remarks>Its refresh token stops working at once; the caller's other sessions live on.</remarks>
    [Function("stockly-auth-logout")]
    [Operation(StocklyAccess.User, Body = typeof(LogOut), AlsoAs = [Form], OptionalBody = true, Shape = AnswerShape.Message)]
    public Task<IResult> Logout(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/auth/logout")] HttpRequest request) =>
        gate.User(request, async caller =>
        {
            await logOut.Run(caller, await gate.Body(request));
            return Done("Logged out successfully");
        });

    /// <summary>Shows who is signed in.</summary>
    /// <remarks>Works without any company, too.</remarks>
    [Function("stockly-auth-me")]
    [Operation(StocklyAccess.User, Answer = typeof(ProfileView))]
    public Task<IResult> Me(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/auth/me")] HttpRequest request) =>
        gate.User(request, caller => Task.FromResult(Ok(ProfileView.Of(caller.User))));

    /// <summary>Changes the caller's password.</summary>
    /// <remarks>All his refresh tokens die; the access token in use lives out its minutes.</remarks>
    [Function("stockly-auth-password")]
    [Operation(StocklyAccess.User, Body = typeof(ChangePassword), AlsoAs = [Form], Shape = AnswerShape.Message)]
    public Task<IResult> Password(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/auth/change-password")] HttpRequest request) =>
        gate.User(request, async caller =>
        {
            await changePassword.Run(caller, request, await gate.Body(request));
            return Done("Password changed successfully");
        });
}
