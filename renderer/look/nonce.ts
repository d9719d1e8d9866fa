/** What styles must carry to be allowed by the page's policy; the host puts a new one into each page. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
